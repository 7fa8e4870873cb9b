import * as migration_20261130_002000_earlier_registrations from './20261130_002000_earlier_registrations';

export const migrations = [
  {
    up: migration_20261130_002000_earlier_registrations.up,
    down: migration_20261130_002000_earlier_registrations.down,
    name: '20261130_002000_earlier_registrations'
  },
];
