'use strict';
// Loaded into the main process before the app's own code: answers the first message box with the button that is named,
// which may be asked before a test can say anything to the app.
const { dialog } = require('electron');

const wanted = process.env.DATELINE_FIRST_ANSWER;
const original = dialog.showMessageBox;
dialog.showMessageBox = (...args) => {
  dialog.showMessageBox = original;
  return Promise.resolve({ response: args.at(-1).buttons.indexOf(wanted), checkboxChecked: false });
};
