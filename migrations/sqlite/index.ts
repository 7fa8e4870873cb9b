import * as migration_20261121_234247_initial from './20261121_234247_initial';
import * as migration_20261122_023227_accounts_and_access from './20261122_023227_accounts_and_access';
import * as migration_20261122_051129_search_words from './20261122_051129_search_words';
import * as migration_20261122_083034_sign_up from './20261122_083034_sign_up';
import * as migration_20261130_002000_earlier_registrations from './20261130_002000_earlier_registrations';
import * as migration_20261130_114500_files_of_no_document from './20261130_114500_files_of_no_document';
import * as migration_20261130_145541_open_mailed_link from './20261130_145541_open_mailed_link';
import * as migration_20261130_185830_counted_seats from './20261130_185830_counted_seats';

export const migrations = [
  {
    up: migration_20261121_234247_initial.up,
    down: migration_20261121_234247_initial.down,
    name: '20261121_234247_initial',
  },
  {
    up: migration_20261122_023227_accounts_and_access.up,
    down: migration_20261122_023227_accounts_and_access.down,
    name: '20261122_023227_accounts_and_access',
  },
  {
    up: migration_20261122_051129_search_words.up,
    down: migration_20261122_051129_search_words.down,
    name: '20261122_051129_search_words',
  },
  {
    up: migration_20261122_083034_sign_up.up,
    down: migration_20261122_083034_sign_up.down,
    name: '20261122_083034_sign_up',
  },
  {
    up: migration_20261130_002000_earlier_registrations.up,
    down: migration_20261130_002000_earlier_registrations.down,
    name: '20261130_002000_earlier_registrations',
  },
  {
    up: migration_20261130_114500_files_of_no_document.up,
    down: migration_20261130_114500_files_of_no_document.down,
    name: '20261130_114500_files_of_no_document',
  },
  {
    up: migration_20261130_145541_open_mailed_link.up,
    down: migration_20261130_145541_open_mailed_link.down,
    name: '20261130_145541_open_mailed_link',
  },
  {
    up: migration_20261130_185830_counted_seats.up,
    down: migration_20261130_185830_counted_seats.down,
    name: '20261130_185830_counted_seats'
  },
];
