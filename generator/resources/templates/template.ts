/**
 * A JSON body with placeholders. A text `${name}` stands for a value, which keeps its kind; an entry whose value is
 * `${name?}` is left out when there is none.
 */
export type Template = string | number | boolean | Template[] | { [name: string]: Template };

/** Kinds of JSON values, as JSON schemas name them. */
export type JsonKind = 'string' | 'array' | 'object' | 'number' | 'boolean';

/** A body that steps send, and what a repository's own must keep to. */
export interface TemplateDefinition {
  /** The request whose body it is. */
  request: string;
  body: { [name: string]: Template };
  /** What the step fills in, and of which kind it is. */
  placeholders: Record<string, JsonKind>;
  /** Paths without which OpenScale refuses the body. */
  required: string[];
  /** Paths of what the steps find the object by again; it stays as it is. */
  fixed: string[];
}
