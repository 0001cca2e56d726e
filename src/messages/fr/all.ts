import type { Areas } from '../en/all.ts';
import type { Formats } from '../format.ts';
import { backup } from './backup.ts';
import { authority } from './authority.ts';
import { common } from './common.ts';
import { customer } from './customer.ts';
import { customers } from './customers.ts';
import { decisions } from './decisions.ts';
import { deletion } from './deletion.ts';
import { extension } from './extension.ts';
import { fields } from './fields.ts';
import { findings } from './findings.ts';
import { hub } from './hub.ts';
import { importing } from './importing.ts';
import { insecure } from './insecure.ts';
import { licenses } from './licenses.ts';
import { passwords } from './passwords.ts';
import { problems } from './problems.ts';
import { queue } from './queue.ts';
import { refusals } from './refusals.ts';
import { seats } from './seats.ts';
import { settings } from './settings.ts';
import { sheet } from './sheet.ts';
import { shell } from './shell.ts';

export function all(f: Formats): Areas {
  return {
    backup: backup(f),
    authority: authority(f),
    common: common(f),
    customer: customer(f),
    customers: customers(f),
    decisions: decisions(f),
    deletion: deletion(f),
    extension,
    fields,
    findings: findings(f),
    hub: hub(f),
    importing: importing(f),
    insecure,
    licenses: licenses(f),
    passwords: passwords(f),
    problems: problems(f),
    queue: queue(f),
    refusals: refusals(f),
    seats,
    settings: settings(f),
    sheet: sheet(f),
    shell: shell(f),
  };
}
