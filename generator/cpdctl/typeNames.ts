/** 'ml deployment-job create' as `MlDeploymentJobCreate`. */
export function pascal(words: string): string {
  return words.split(/[ -]/).map(word => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

/** A text as a literal type. */
export function literal(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}

/** A comment in one line, or nothing for no text. */
export function comment(text: string, indent: string): string {
  return text ? `${indent}/** ${text.replaceAll('*/', '* /')} */\n` : '';
}

/** A name as a property of an interface. */
export function quoted(name: string): string {
  return /^[a-z]\w*$/.test(name) ? name : `'${name}'`;
}
