import * as migration_20261121_222547_initial from './20261121_222547_initial';

export const migrations = [
  {
    up: migration_20261121_222547_initial.up,
    down: migration_20261121_222547_initial.down,
    name: '20261121_222547_initial'
  },
];
