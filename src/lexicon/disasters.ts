/** What happens all at once and harms people: "the blast", "two earthquakes". */
export const DISASTER =
  /^(?:(?:accident|attack|avalanche|blast|blaze|bombing|collapse|collision|cyclone|derailment|disaster|earthquake|eruption|explosion|fire|flood|heatwave|hurricane|landslide|massacre|mudslide|quake|raid|riot|shooting|sinking|stampede|storm|tornado|tremor|tsunami|typhoon|wreck)s?|tornadoes|flooding|(?:ambush|crash)(?:es)?)$/;
