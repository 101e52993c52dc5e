// Asks before something that can't be undone.
import { part } from './parts';

let refuse = () => {};

/** @returns False if the editor cancels, or is asked something else before answering. */
export function ask(question: string, text: string): Promise<boolean> {
  const dialog = part<HTMLDialogElement>('asking');
  refuse();
  part('asking-h').textContent = question;
  part('asking-text').textContent = text;
  part('asking-yes').textContent = question;
  return new Promise((resolve) => {
    refuse = () => resolve(false);
    part('asking-yes').onclick = () => { resolve(true); dialog.close(); };
    part('asking-no').onclick = () => dialog.close();
    dialog.onclose = () => resolve(false);
    if (!dialog.open) dialog.showModal();
    part('asking-no').focus();
  });
}
