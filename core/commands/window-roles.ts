/**
 * The lines of the menus that are the system's and that a palette offers beside the commands.
 */
import { WINDOW_ROLES, type WindowRole } from './command-ids';
import { MENU_BAR, type RoleLine, type SystemRole } from './menu-table';

export interface WindowRoleLine extends RoleLine {
  readonly role: WindowRole;
}

const isOfWindow = (line: RoleLine): line is WindowRoleLine => (WINDOW_ROLES as readonly SystemRole[]).includes(line.role);

/** Each once, as the first menu that has it. */
export const WINDOW_ROLE_LINES: readonly WindowRoleLine[] = MENU_BAR.flatMap(({ lines }) => lines.filter((line): line is RoleLine => line.type === 'role'))
  .filter(isOfWindow).filter(({ role }, index, all) => all.findIndex((one) => one.role === role) === index);
