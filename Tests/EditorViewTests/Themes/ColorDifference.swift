#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How different two colours look: CIEDE2000 with all weights 1.
///
/// **Source**: Sharma, Wu, Dalal 2005, whose numbered steps this follows.
func colorDifference(_ one: LinearColor, _ other: LinearColor) -> Double {
  let (l1, a1, b1) = one.lab
  let (l2, a2, b2) = other.lab
  let meanChroma = (hypot(a1, b1) + hypot(a2, b2)) / 2
  let gain = 0.5 * (1 - sqrt(pow(meanChroma, 7) / (pow(meanChroma, 7) + pow(25, 7))))
  let (p1, p2) = ((1 + gain) * a1, (1 + gain) * a2)
  let (c1, c2) = (hypot(p1, b1), hypot(p2, b2))
  let (h1, h2) = (hue(p1, b1), hue(p2, b2))

  let hueStep = hueDifference(h1, h2, isGrey: c1 * c2 == 0)
  let deltaL = l2 - l1
  let deltaC = c2 - c1
  let deltaH = 2 * sqrt(c1 * c2) * sin(radians(hueStep / 2))

  let meanL = (l1 + l2) / 2
  let meanC = (c1 + c2) / 2
  let meanH = meanHue(h1, h2, isGrey: c1 * c2 == 0)
  let t =
    1 - 0.17 * cos(radians(meanH - 30)) + 0.24 * cos(radians(2 * meanH))
    + 0.32 * cos(radians(3 * meanH + 6)) - 0.20 * cos(radians(4 * meanH - 63))
  let offset = meanL - 50
  let sL = 1 + 0.015 * offset * offset / sqrt(20 + offset * offset)
  let sC = 1 + 0.045 * meanC
  let sH = 1 + 0.015 * meanC * t
  let turn = 30 * exp(-pow((meanH - 275) / 25, 2))
  let rotation =
    -2 * sqrt(pow(meanC, 7) / (pow(meanC, 7) + pow(25, 7))) * sin(radians(2 * turn))
  let (l, c, h) = (deltaL / sL, deltaC / sC, deltaH / sH)
  return sqrt(l * l + c * c + h * h + rotation * c * h)
}

private func radians(_ degrees: Double) -> Double { degrees * .pi / 180 }

private func hue(_ a: Double, _ b: Double) -> Double {
  if a == 0, b == 0 { return 0 }
  let angle = atan2(b, a) * 180 / .pi
  return angle < 0 ? angle + 360 : angle
}

private func hueDifference(_ one: Double, _ other: Double, isGrey: Bool) -> Double {
  if isGrey { return 0 }
  let step = other - one
  if step > 180 { return step - 360 }
  return step < -180 ? step + 360 : step
}

private func meanHue(_ one: Double, _ other: Double, isGrey: Bool) -> Double {
  if isGrey { return one + other }
  if abs(one - other) <= 180 { return (one + other) / 2 }
  return one + other < 360 ? (one + other + 360) / 2 : (one + other - 360) / 2
}
