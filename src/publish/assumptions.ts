/** The sentences of a certificate on who knows the program, and on what is not claimed. */
export const ofTheProgram = ["heard", "program", "unclaimed"] as const;
