import { FileDown } from 'lucide-react';
import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import { importDropped, importText } from '../state/document-intents';
import { CLIP_TYPE } from '../../core/clip/event-clip';
import { words } from '../../core/words/words';
import { wholeWords } from '../state/language';
import { isDraggedHere, setDraggedHere } from './own-drag';
import './drop-target.css';

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');
const carriesEvents = (event: DragEvent): boolean => event.dataTransfer.types.includes(CLIP_TYPE);
const carriesText = (event: DragEvent): boolean => event.dataTransfer.types.includes('text/plain');

/** The whole window takes dropped files and text; the sheet that says so shows while something is held over it. */
export function DropTarget({ children }: { readonly children: ReactNode }) {
  const [over, setOver] = useState<'no' | 'source' | 'events'>('no');
  // Enter and leave come for every element passed; only their balance tells when the pointer has left the window.
  const depth = useRef(0);
  const enter = (event: DragEvent): void => {
    if (isDraggedHere() || (!carriesFiles(event) && !carriesText(event))) return;
    event.preventDefault();
    depth.current += 1;
    setOver(carriesEvents(event) ? 'events' : 'source');
  };
  const leave = (event: DragEvent): void => {
    // What goes to no other element goes out of the window; an element that vanished under it never said that it was left.
    depth.current = event.relatedTarget === null ? 0 : Math.max(0, depth.current - 1);
    if (depth.current === 0) setOver('no');
  };
  /** Words that are moved within the window go into its fields, as everywhere. */
  const isForField = ({ target }: DragEvent): boolean => isDraggedHere() && (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement);
  const drop = (event: DragEvent): void => {
    if (isForField(event)) return;
    event.preventDefault();
    depth.current = 0;
    setOver('no');
    if (isDraggedHere()) return;
    const [token = '', text = '', html = ''] = [CLIP_TYPE, 'text/plain', 'text/html'].map((type) => event.dataTransfer.getData(type));
    const takeText = (): void => { void importText(text, html || null); };
    const files = [...event.dataTransfer.files];
    if (carriesEvents(event)) void Promise.all([import('../state/clip-intents'), wholeWords()]).then(([{ placeDropped }]) => placeDropped(token)).then((isPlaced) => { if (!isPlaced) takeText(); });
    else if (files.length > 0) void importDropped(files);
    else if (carriesText(event)) takeText();
  };
  return (
    <div
      className="drop-target" onDragStart={(event) => { setDraggedHere(!event.defaultPrevented); }} onDragEnd={() => { setDraggedHere(false); }}
      onDragEnter={enter} onDragLeave={leave} onDragOver={(event) => { if (!isForField(event)) event.preventDefault(); }} onDrop={drop}
    >
      {children}
      {over !== 'no' && (
        <div className="drop-sheet" aria-hidden>
          <div className="drop-sheet-card"><FileDown size={28} /><span>{over === 'events' ? words().start.dropEvents : words().start.dropSheet}</span></div>
        </div>
      )}
    </div>
  );
}
