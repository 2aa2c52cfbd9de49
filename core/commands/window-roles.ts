/**
 * What the system does for a window by itself, as far as a palette offers it beside the commands.
 */
import { MENU_BAR, type RoleLine, type SystemRole } from './menu-table';

export const WINDOW_ROLES = ['zoomIn', 'zoomOut', 'resetZoom', 'togglefullscreen', 'minimize', 'close', 'quit'] as const satisfies readonly SystemRole[];
export type WindowRole = (typeof WINDOW_ROLES)[number];

export interface WindowRoleLine extends RoleLine {
  readonly role: WindowRole;
}

const isOfWindow = (line: RoleLine): line is WindowRoleLine => (WINDOW_ROLES as readonly SystemRole[]).includes(line.role);

/** Each once, as the first menu that has it. */
export const WINDOW_ROLE_LINES: readonly WindowRoleLine[] = MENU_BAR.flatMap(({ lines }) => lines.filter((line): line is RoleLine => line.type === 'role'))
  .filter(isOfWindow).filter(({ role }, index, all) => all.findIndex((one) => one.role === role) === index);
