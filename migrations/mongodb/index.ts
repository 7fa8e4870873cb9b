import * as migration_20261130_002000_earlier_registrations from './20261130_002000_earlier_registrations';
import * as migration_20261130_114500_files_of_no_document from './20261130_114500_files_of_no_document';

export const migrations = [
  {
    up: migration_20261130_002000_earlier_registrations.up,
    down: migration_20261130_002000_earlier_registrations.down,
    name: '20261130_002000_earlier_registrations',
  },
  {
    up: migration_20261130_114500_files_of_no_document.up,
    down: migration_20261130_114500_files_of_no_document.down,
    name: '20261130_114500_files_of_no_document'
  },
];
