// Stands in for `electron` in unit tests, which run in plain Node: importing it says what to do instead.
throw new Error("'electron' exists only inside Electron: test the pure part, give the test its own vi.mock('electron', …), or write an e2e test.");
