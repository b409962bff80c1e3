/// The files of a scenario folder made from a public dataset or problem, with a README.md that says how.
public struct ConvertedDataset: Hashable, Sendable {
  /// In order of name.
  public let files: [File]

  /// A file by its name in the folder; text in UTF-8.
  public struct File: Hashable, Sendable {
    public let name: String
    public let text: String
  }

  /// - Parameter texts: the text of each file by its name in the folder, such as `orders.csv`.
  public init(_ texts: [String: String]) {
    files = texts.map { File(name: $0.key, text: $0.value) }.sorted { $0.name < $1.name }
  }

  /// `nil` where there is no such file.
  public subscript(name: String) -> String? { files.first { $0.name == name }?.text }

  /// Writes the folder, whole or not at all; it must not be there yet. O(bytes).
  public func write(to folder: String) throws(DatasetError) {
    try NewFolder(folder).build { folder in
      for file in files { try folder.write(file.name, file.text) }
    }
  }
}
