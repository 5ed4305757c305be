import BenchSupport
import TocsinModel

/// Writes posts and keeps them until their time comes.
struct Desk {
  let book: TemplateBook
  var random: SeededRandom
  private var posts: [Post] = []
  /// How many posts each channel has published.
  private var counts: [String: Int] = [:]

  init(book: TemplateBook, random: SeededRandom) {
    self.book = book
    self.random = random
  }

  /// A new post; `nil` where the channel's language has no template for it.
  @discardableResult
  mutating func publish(_ scene: Scene, of happening: Happening, by channel: Channel, at time: Timestamp) -> Post? {
    guard let text = book.text(scene, of: happening, in: channel.language, &random) else { return nil }
    return publish(text, by: channel, at: time)
  }

  /// The same words on another channel.
  mutating func repost(_ post: Post, by channel: Channel, afterMinutes minutes: ClosedRange<Int>) {
    if let text = post.text { publish(text, by: channel, at: later(post.moment, minutes)) }
  }

  /// Another text in the place of an earlier one.
  mutating func edit(
    _ post: Post, _ scene: Scene, of happening: Happening, afterMinutes minutes: ClosedRange<Int>
  ) {
    guard let text = book.text(scene, of: happening, in: post.channel.language, &random) else { return }
    var edition = post
    (edition.text, edition.edited) = (text, later(post.moment, minutes))
    posts.append(edition)
  }

  mutating func takeDown(_ post: Post, afterMinutes minutes: ClosedRange<Int>) {
    var edition = post
    (edition.text, edition.edited) = (nil, later(post.moment, minutes))
    posts.append(edition)
  }

  mutating func later(_ time: Timestamp, _ minutes: ClosedRange<Int>) -> Timestamp {
    time.advanced(bySeconds: Int64(random.within(minutes)) * 60 + Int64(random.below(60)))
  }

  /// Hands out the posts before a time, in their order.
  mutating func posts(before end: Timestamp) -> [Post] {
    let due = posts.filter { $0.moment < end }
    posts.removeAll { $0.moment < end }
    return due.enumerated().sorted { ($0.element.moment, $0.offset) < ($1.element.moment, $1.offset) }.map(\.element)
  }

  @discardableResult
  private mutating func publish(_ text: String, by channel: Channel, at time: Timestamp) -> Post {
    counts[channel.key, default: 0] += 1
    let post = Post(
      channel: channel, id: "\(counts[channel.key] ?? 0)", text: text, published: time.inOffset(channel.offsetSeconds))
    posts.append(post)
    return post
  }
}
