import { formatWhen } from '../../core/dates/format-when';
import type { EventsPreview } from '../../core/interchange/events-preview';
import { words as texts } from '../../core/words/words';

type Row = EventsPreview['rows'][number];

function PreviewLine({ row: { where, written, event, problem, isKnown }, isTable }: { readonly row: Row; readonly isTable: boolean }) {
  const { importing } = texts();
  return (
    <tr className={event === null ? 'events-unread' : undefined}>
      {isTable && <td className="events-where" dir="auto">{where}</td>}
      {isTable && <td className="events-written" dir="auto">{written}</td>}
      <td>{event === null ? '' : formatWhen(event.when.edtf)}{event !== null && <span className="events-edtf" dir="auto">{event.when.edtf}{event.when.zone === undefined ? '' : ` ${event.when.zone}`}</span>}</td>
      <td className="events-event">
        {event !== null && <span dir="auto">{event.title === '' ? importing.untitled : event.title.slice(0, 200)}</span>}
        {event !== null && event.kind !== null && <span className="events-edtf" dir="auto">{event.kind.slice(0, 80)}</span>}
        {event === null && problem === '' && <span className="events-none">{importing.noEvent}</span>}
        {isKnown && <span className="events-known">{importing.isKnown}</span>}
        {problem !== '' && <span className="events-problem" dir="auto">{problem}</span>}
      </td>
    </tr>
  );
}

/** Problems of rows that are in the preview stand with their rows; the list tells of the others. */
function problemsBelow({ rows, problems }: EventsPreview): EventsPreview['problems'] {
  const told = new Map(rows.filter(({ problem }) => problem !== '').map(({ where, problem }) => [where, problem]));
  return problems.filter(({ where, message }) => told.get(where)?.includes(message) !== true);
}

/** The first rows as they will be stored, and everything that could not be read. */
export function EventsPreviewPane({ preview }: { readonly preview: EventsPreview }) {
  const { importing } = texts();
  const { rows, problems, problemCount, notes, table } = preview;
  const isTable = table !== null;
  const below = isTable ? problemsBelow(preview) : problems;
  const above = problems.length - below.length;
  return (
    <div className="events-preview" role="region" aria-label={importing.preview} tabIndex={0}>
      {rows.length > 0 && (
        <table className="events-table">
          <caption>{importing.previewFirst(rows.length)}</caption>
          <thead>
            <tr>{isTable && <th scope="col">{importing.heads.row}</th>}{isTable && <th scope="col">{importing.heads.written}</th>}<th scope="col">{importing.heads.date}</th><th scope="col">{importing.heads.event}</th></tr>
          </thead>
          <tbody>{rows.map((row, index) => <PreviewLine key={index} row={row} isTable={isTable} />)}</tbody>
        </table>
      )}
      <h3 className="events-list-title">{problemCount === 0 ? importing.noProblems : importing.problems(problemCount)}</h3>
      {above > 0 && <p className="field-hint events-above">{importing.withRows(above, problemCount)}</p>}
      {problemCount > above && (
        <ul className="events-problems" aria-label={importing.problems(problemCount - above)}>
          {below.slice(0, 200).map(({ where, message }, index) => <li key={index} dir="auto"><strong>{where}</strong> {message}</li>)}
          {problemCount - above > 200 && <li>{importing.more(problemCount - above - 200)}</li>}
        </ul>
      )}
      {notes.length > 0 && <><h3 className="events-list-title">{importing.notes}</h3><ul className="events-problems">{notes.map((note) => <li key={note} dir="auto">{note}</li>)}</ul></>}
    </div>
  );
}
