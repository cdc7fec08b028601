/** Hands the trainee a file, without a server. */
export function downloadFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
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
