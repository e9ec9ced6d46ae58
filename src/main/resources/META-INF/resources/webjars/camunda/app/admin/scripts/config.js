// Stands in for the file of the same path in Camunda's webjar.
export default {
  customScripts: ['../tasklist/scripts/staff-session'],
  disableWelcomeMessage: true
};
