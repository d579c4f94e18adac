// Generated from generator/cpdctl/groups/wx-data.json. Change that file and run `npm run generate`.
import type { Refused } from '../call.ts';
import type { AnyFields } from '../fields.ts';

declare module '../call.ts' {
  interface CpdctlCommands extends WxDataCommands {}
}

/** The commands of `cpdctl wx-data`. */
export interface WxDataCommands {
  'wx-data access-control list-access': { flags: Refused<'wx-data access-control list-access needs cpdctl 1.8.145'>; prints: 'object'; fields: AnyFields };
  'wx-data access-control list-users-groups': { flags: Refused<'wx-data access-control list-users-groups needs cpdctl 1.8.145'>; prints: 'object'; fields: AnyFields };
  'wx-data access-control revoke-access': { flags: Refused<'wx-data access-control revoke-access needs cpdctl 1.8.145'>; prints: 'object'; fields: AnyFields };
  'wx-data access-control update-access': { flags: Refused<'wx-data access-control update-access needs cpdctl 1.8.145'>; prints: 'object'; fields: AnyFields };
  'wx-data bucket activate': { flags: Refused<'wx-data bucket activate needs cpdctl 1.7.1'>; prints: 'object'; fields: AnyFields };
  'wx-data bucket create': { flags: Refused<'wx-data bucket create needs cpdctl 1.7.1'>; prints: 'object'; fields: AnyFields };
  'wx-data bucket delete': { flags: Refused<'wx-data bucket delete needs cpdctl 1.7.1'>; prints: 'object'; fields: AnyFields };
  'wx-data bucket get': { flags: Refused<'wx-data bucket get needs cpdctl 1.7.1'>; prints: 'object'; fields: AnyFields };
  'wx-data bucket list': { flags: Refused<'wx-data bucket list needs cpdctl 1.7.1'>; prints: 'object'; fields: AnyFields };
  'wx-data bucket list-objects': { flags: Refused<'wx-data bucket list-objects needs cpdctl 1.8.145'>; prints: 'object'; fields: AnyFields };
  'wx-data bucket upload': { flags: Refused<'wx-data bucket upload needs cpdctl 1.8.150'>; prints: 'object'; fields: AnyFields };
  'wx-data component get-cas-cpg-endpoint': { flags: Refused<'wx-data component get-cas-cpg-endpoint needs cpdctl 1.8.145'>; prints: 'object'; fields: AnyFields };
  'wx-data component get-ces-status': { flags: Refused<'wx-data component get-ces-status needs cpdctl 1.8.145'>; prints: 'object'; fields: AnyFields };
  'wx-data component get-console-status': { flags: Refused<'wx-data component get-console-status needs cpdctl 1.8.145'>; prints: 'object'; fields: AnyFields };
  'wx-data component get-hms-status': { flags: Refused<'wx-data component get-hms-status needs cpdctl 1.8.145'>; prints: 'object'; fields: AnyFields };
  'wx-data component get-mds-status': { flags: Refused<'wx-data component get-mds-status needs cpdctl 1.8.145'>; prints: 'object'; fields: AnyFields };
  'wx-data database create': { flags: Refused<'wx-data database create needs cpdctl 1.7.1'>; prints: 'object'; fields: AnyFields };
  'wx-data database delete': { flags: Refused<'wx-data database delete needs cpdctl 1.7.1'>; prints: 'object'; fields: AnyFields };
  'wx-data database get': { flags: Refused<'wx-data database get needs cpdctl 1.7.1'>; prints: 'object'; fields: AnyFields };
  'wx-data database list': { flags: Refused<'wx-data database list needs cpdctl 1.7.1'>; prints: 'object'; fields: AnyFields };
  'wx-data engine attach': { flags: Refused<'wx-data engine attach needs cpdctl 1.7.1'>; prints: 'object'; fields: AnyFields };
  'wx-data engine create': { flags: Refused<'wx-data engine create needs cpdctl 1.7.1'>; prints: 'object'; fields: AnyFields };
  'wx-data engine delete': { flags: Refused<'wx-data engine delete needs cpdctl 1.7.1'>; prints: 'object'; fields: AnyFields };
  'wx-data engine detach': { flags: Refused<'wx-data engine detach needs cpdctl 1.7.1'>; prints: 'object'; fields: AnyFields };
  'wx-data engine list': { flags: Refused<'wx-data engine list needs cpdctl 1.7.1'>; prints: 'object'; fields: AnyFields };
  'wx-data ingestion create': { flags: Refused<'wx-data ingestion create needs cpdctl 1.7.1'>; prints: 'object'; fields: AnyFields };
  'wx-data ingestion get': { flags: Refused<'wx-data ingestion get needs cpdctl 1.7.1'>; prints: 'object'; fields: AnyFields };
  'wx-data ingestion list': { flags: Refused<'wx-data ingestion list needs cpdctl 1.7.1'>; prints: 'object'; fields: AnyFields };
  'wx-data service generate-engine-dump': { flags: Refused<'wx-data service generate-engine-dump needs cpdctl 1.8.145'>; prints: 'object'; fields: AnyFields };
  'wx-data service get-qhmm-config': { flags: Refused<'wx-data service get-qhmm-config needs cpdctl 1.7.16'>; prints: 'object'; fields: AnyFields };
  'wx-data service list-tables': { flags: Refused<'wx-data service list-tables needs cpdctl 1.7.16'>; prints: 'object'; fields: AnyFields };
  'wx-data service monitor': { flags: Refused<'wx-data service monitor needs cpdctl 1.7.16'>; prints: 'object'; fields: AnyFields };
  'wx-data sparkjob create': { flags: Refused<'wx-data sparkjob create needs cpdctl 1.7.1'>; prints: 'object'; fields: AnyFields };
  'wx-data sparkjob get': { flags: Refused<'wx-data sparkjob get needs cpdctl 1.7.1'>; prints: 'object'; fields: AnyFields };
  'wx-data sparkjob list': { flags: Refused<'wx-data sparkjob list needs cpdctl 1.7.1'>; prints: 'object'; fields: AnyFields };
  'wx-data tablemaint cherrypick-snapshot': { flags: Refused<'wx-data tablemaint cherrypick-snapshot needs cpdctl 1.8.145'>; prints: 'object'; fields: AnyFields };
  'wx-data tablemaint expire-snapshot': { flags: Refused<'wx-data tablemaint expire-snapshot needs cpdctl 1.8.145'>; prints: 'object'; fields: AnyFields };
  'wx-data tablemaint register-table': { flags: Refused<'wx-data tablemaint register-table needs cpdctl 1.8.145'>; prints: 'object'; fields: AnyFields };
  'wx-data tablemaint remove-orphan': { flags: Refused<'wx-data tablemaint remove-orphan needs cpdctl 1.8.145'>; prints: 'object'; fields: AnyFields };
  'wx-data tablemaint rewrite-data': { flags: Refused<'wx-data tablemaint rewrite-data needs cpdctl 1.8.145'>; prints: 'object'; fields: AnyFields };
  'wx-data tablemaint rewrite-manifests': { flags: Refused<'wx-data tablemaint rewrite-manifests needs cpdctl 1.8.145'>; prints: 'object'; fields: AnyFields };
  'wx-data tablemaint rollback-to-snapshot': { flags: Refused<'wx-data tablemaint rollback-to-snapshot needs cpdctl 1.8.145'>; prints: 'object'; fields: AnyFields };
  'wx-data tablemaint rollback-to-timestamp': { flags: Refused<'wx-data tablemaint rollback-to-timestamp needs cpdctl 1.8.145'>; prints: 'object'; fields: AnyFields };
  'wx-data tablemaint set-current-snapshot': { flags: Refused<'wx-data tablemaint set-current-snapshot needs cpdctl 1.8.145'>; prints: 'object'; fields: AnyFields };
}
