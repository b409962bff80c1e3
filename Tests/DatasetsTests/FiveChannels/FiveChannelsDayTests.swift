import Datasets
import Foundation
import Testing

@Suite struct FiveChannelsDayTests {
  private static let folder = FileManager.default.currentDirectoryPath + "/datasets/five-channels-day"

  @Test func `the folder of the repository is made again byte for byte`() throws {
    let day = FiveChannelsDay()
    for (name, files) in [("network", day.network), ("files", day.channelFiles), ("tracking", day.tracking)] {
      let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder + "/" + name)
      #expect(Set(names) == Set(files.keys))
      for (file, bytes) in files {
        #expect(
          FileManager.default.contents(atPath: Self.folder + "/\(name)/\(file)").map { Array($0) } == bytes,
          "\(file)")
      }
    }
  }

  @Test func `another seed draws another day`() {
    #expect(FiveChannelsDay(seed: 2).channelFiles != FiveChannelsDay(seed: 1).channelFiles)
    #expect(FiveChannelsDay(seed: 2).channelFiles == FiveChannelsDay(seed: 2).channelFiles)
  }

  @Test func `the mess of real files is in it`() throws {
    let files = FiveChannelsDay().channelFiles
    let amazon = try #require(files["amazon-unshipped-orders.txt"])
    #expect(amazon.contains(0xE9), "Windows-1252")
    #expect(files["walmart-orders.json"] == files["walmart-orders (1).json"])
    let ebay = String(decoding: try #require(files["ebay-orders.csv"]), as: UTF8.self)
    #expect(ebay.hasPrefix("\n"))
    #expect(ebay.contains("record(s) downloaded"))
    #expect(files["tiktok-orders.csv"]?.starts(with: [0xEF, 0xBB, 0xBF]) == true)
    #expect(String(decoding: try #require(files["shopify-orders.csv"]), as: UTF8.self).contains(",'"))
  }
}
