/** Nothing at all: what the screen's own rhythm costs. */
import { register } from './contender';

register({ load: () => undefined, show: () => undefined });
