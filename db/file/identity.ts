/** Marks a file as NumberDesk's: "NDsk" in ASCII. */
export const applicationId = 0x4e44736b
