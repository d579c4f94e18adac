/**
 * A JSON body with placeholders. A text `${name}` stands for a value, which keeps its kind; an entry whose value is
 * `${name?}` is left out when there is none.
 */
export type Template = string | number | boolean | Template[] | { [name: string]: Template };
