/** SQL that tells where a number is between the inventory and the systems that it is handed over to. */
export const handOverStateOf = (number: string) =>
  `coalesce((SELECT state FROM hand_over_states WHERE key = ${number}.key), 'none')`
