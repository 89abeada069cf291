// Where the tile of a district stands, by the code of the region (GB/T 2260): column and row, as the districts lie to each other.
// A region that is not here stands in a row below.
export const TILES = {
  140123: [1, 2], // Loufan, in the west
  140181: [2, 2], // Gujiao
  140122: [4, 1], // Yangqu, in the north
  140108: [3, 2], // Jiancaoping
  140107: [4, 2], // Xinghualing
  140109: [3, 3], // Wanbailin
  140106: [4, 3], // Yingze
  140110: [3, 4], // Jinyuan
  140105: [4, 4], // Xiaodian
  140121: [3, 5], // Qingxu, in the south
};
