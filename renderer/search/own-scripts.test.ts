import { describe, expect, it } from 'vitest';
import { ownScript } from './own-scripts';

describe('ownScript', () => {
  const page = 'app://dateline/index.html';

  it('lets through files of the build', () => {
    expect(ownScript('app://dateline/assets/search-worker-x1.js', page)).toBe('app://dateline/assets/search-worker-x1.js');
    expect(ownScript('./assets/search-worker-x1.js', page)).toBe('./assets/search-worker-x1.js');
  });

  it('refuses everything else', () => {
    for (const address of ['https://example.com/x.js', 'data:text/javascript,alert(1)', 'blob:app://dateline/9-9', 'app://other/x.js', 'app://dateline/x.html', 'javascript:alert(1)']) expect(ownScript(address, page)).toBeNull();
  });
});
