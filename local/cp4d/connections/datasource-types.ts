import { timestamp } from '../clock.ts';
import type { JsonObject } from '../json.ts';
import { stableId } from '../specifications/software.ts';

/** A kind of place that data can come from. */
export interface DatasourceType {
  id: string;
  name: string;
  label: string;
  type: 'database' | 'file';
}

const MADE_AT = Date.UTC(2024, 0, 15);

/** The commonest of the many that an installation brings. */
export const DATASOURCE_TYPES: DatasourceType[] = [
  kind('db2', 'IBM Db2', 'database'),
  kind('dashdb', 'IBM Db2 Warehouse', 'database'),
  kind('db2zos', 'IBM Db2 for z/OS', 'database'),
  kind('postgresql', 'PostgreSQL', 'database'),
  kind('mysql', 'MySQL', 'database'),
  kind('sqlserver', 'Microsoft SQL Server', 'database'),
  kind('oracle', 'Oracle', 'database'),
  kind('netezza_optimized', 'IBM Netezza Performance Server', 'database'),
  kind('snowflake', 'Snowflake', 'database'),
  kind('bigquery', 'Google BigQuery', 'database'),
  kind('hive', 'Apache Hive', 'database'),
  kind('bluemixcloudobjectstorage', 'IBM Cloud Object Storage', 'file'),
  kind('amazons3', 'Amazon S3', 'file'),
  kind('generics3', 'Generic S3', 'file'),
  kind('ftp', 'FTP', 'file'),
  kind('http', 'HTTP', 'file'),
];

function kind(name: string, label: string, type: DatasourceType['type']): DatasourceType {
  return { id: stableId(`datasource type ${name}`), name, label, type };
}

/** A type by its id or its name. */
export function findDatasourceType(idOrName: string): DatasourceType | undefined {
  return DATASOURCE_TYPES.find(({ id, name }) => id === idOrName || name === idOrName);
}

/** A type as an answer shows it. */
export function datasourceTypeJson({ id, name, label, type }: DatasourceType): JsonObject {
  return {
    metadata: { asset_id: id, asset_type: 'datasource_type', href: `/v2/datasource_types/${id}`, create_time: timestamp(MADE_AT) },
    entity: { name, label, type, status: 'active', allowed_as_source: true, allowed_as_target: true },
  };
}
