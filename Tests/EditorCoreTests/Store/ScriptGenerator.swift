import TestSupport

extension SeededRandom {
  /// Keys of one command, movements and folds as often as edits.
  mutating func command() -> String {
    let movements = [
      "j", "k", "3j", "2k", "h", "l", "J", "K", "G", "gg", "gk", "^d", "^u", "<space>", "zO", "zC",
      "zR", "zM", "z2", "zz", "zt", "zb", "]d", "[d", "5G", "<pgdn>", "<pgup>", "9J",
      "Vj", "V2jk", "<s-down>",
    ]
    let edits = [
      "iX<ret>", "i<bs><bs>7<ret>", "c12<ret>", "cfalse<ret>", "c<ret>", "rQ<ret>", "r<bs><ret>",
      "~",
      "T", "dd", "3dd", "x", "yy", "p", "P", "D", "<a-j>", "<a-k>", "2<a-j>", "gx", "u", "2u", "^r",
      "on<ret>1<ret>", "Om<ret>\"t<ret>", "o[<ret>", "a{<ret>", "ak<ret>null<ret>", "a5<ret>",
      "o<esc>", "iabc<esc>", "i<a-\"><c-u>[1,[2]]<ret>", "gdx<esc>q", "oq<ret>",
      "Vjd", "VGx", "V2jD", "Vky", "V3j<a-j>", "Vj<a-k><a-k>", "<lt>", ">", "2<lt>", "Vj>",
      "VJ<lt>",
      "3yy", "2p", "4D", ".", "2.", "zss", "zsd", "zj", "VjT", "Vj~",
    ]
    // A line that an edit left open is given up, so that the next keys are commands again.
    return ((Bool.random(using: &self) ? movements : edits).randomElement(using: &self) ?? "j")
      + "<esc>"
  }
}
