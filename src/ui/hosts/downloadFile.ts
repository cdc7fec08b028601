/** Hands the trainee a file, without a server. */
export function downloadFile(name: string, text: string, type: 'application/json' | 'text/csv' | 'text/html' | 'application/xliff+xml' | 'application/yaml' = 'application/json'): void {
  // Spreadsheets take a CSV file for UTF-8 only where it says so in its first three bytes.
  const address = URL.createObjectURL(new Blob(type === 'text/csv' ? ['\uFEFF', text] : [text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  // Some phones read the address only after the press has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
