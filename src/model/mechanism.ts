/** The first day of the first school year with a coverage mechanism: Decision 373/2017. */
export const mechanismBegan = "2017-09-15";
