// What a citation or a key means: where the mouse rests, where a finger taps, and with F2 at the cursor.
import { StateEffect, StateField } from '@codemirror/state';
import type { Extension } from '@codemirror/state';
import { EditorView, hoverTooltip, keymap, showTooltip } from '@codemirror/view';
import type { Tooltip } from '@codemirror/view';
import { inEnglish } from './inEnglish';
import { render } from './markdown';
import { toOffset, toPosition } from './positions';
import type { Position, Range } from './positions';

export interface Hover { value: string; range?: Range }

/** @param find Null where nothing is to be said. */
export function hovers(find: (position: Position) => Promise<Hover | null>): Extension {
  const look = async (view: EditorView, offset: number): Promise<Tooltip | null> => {
    const { doc } = view.state;
    const hover = await find(toPosition(doc, offset));
    return hover && view.state.doc === doc ? tooltipOf(view, offset, hover) : null;
  };
  const show = async (view: EditorView) => {
    const { doc, selection: { main } } = view.state;
    const tooltip = await look(view, main.head);
    if (view.state.doc === doc && view.state.selection.main.eq(main)) view.dispatch({ effects: setShown.of(tooltip) });
  };
  return [
    hoverTooltip(look, { hoverTime: 400 }),
    shown,
    keymap.of([
      { key: 'F2', run: (view) => { void show(view); return true; } },
      { key: 'Escape', run: hide },
    ]),
    EditorView.domEventHandlers({
      click: (event, view) => { if ((event as PointerEvent).pointerType === 'touch') void show(view); },
    }),
  ];
}

const setShown = StateEffect.define<Tooltip | null>();

/** What F2 or a tap has shown, until the text or the cursor changes. */
const shown = StateField.define<Tooltip | null>({
  create: () => null,
  update: (tooltip, transaction) => {
    for (const effect of transaction.effects) if (effect.is(setShown)) return effect.value;
    return transaction.docChanged || transaction.selection ? null : tooltip;
  },
  provide: (field) => showTooltip.from(field),
});

function hide(view: EditorView): boolean {
  if (view.state.field(shown) === null) return false;
  view.dispatch({ effects: setShown.of(null) });
  return true;
}

function tooltipOf(view: EditorView, offset: number, { value, range }: Hover): Tooltip {
  const { doc } = view.state;
  const [pos, end] = range ? [toOffset(doc, range.start), toOffset(doc, range.end)] : [offset, offset];
  return {
    pos, end, above: true,
    create: () => {
      const dom = inEnglish('div');
      dom.className = 'desk-hover';
      // A screen reader reads it when it appears.
      dom.setAttribute('role', 'status');
      dom.append(render(value));
      return { dom };
    },
  };
}
