import com.adobe.epubcheck.tool.EpubChecker;

/** EPUBCheck over many books in one Java machine: each argument is a book, its findings go to the book's name with .json. */
public final class EpubCheckAll {
  public static void main(String[] books) {
    for (String book : books) new EpubChecker().run(new String[] {book, "--usage", "--json", book + ".json", "--quiet"});
  }
}
