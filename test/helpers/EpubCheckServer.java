import com.adobe.epubcheck.tool.EpubChecker;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * EPUBCheck over the books of a whole run of tests in one Java machine: a line read from the loopback names a book,
 * its findings go to the book's name with .json, a line answers. It ends with the process it serves.
 */
public final class EpubCheckServer {
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    ProcessHandle.of(Long.parseLong(arguments[1])).ifPresentOrElse(served -> served.onExit().thenRun(() -> leave(folder)), () -> leave(folder));
    try (ServerSocket server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress())) {
      Path draft = folder.resolve("draft");
      Files.writeString(draft, String.valueOf(server.getLocalPort()));
      Files.move(draft, folder.resolve("port"));
      for (;;) answer(server.accept());
    }
  }

  private static void answer(Socket caller) {
    try (caller; BufferedReader books = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
        PrintStream answers = new PrintStream(caller.getOutputStream(), true, StandardCharsets.UTF_8)) {
      for (String book = books.readLine(); book != null; book = books.readLine()) {
        new EpubChecker().run(new String[] {book, "--usage", "--json", book + ".json", "--quiet"});
        answers.println("done");
      }
    } catch (java.io.IOException gone) {
      // The caller has left; the next one is served.
    }
  }

  private static void leave(Path folder) {
    try {
      Files.deleteIfExists(folder.resolve("port"));
      Files.deleteIfExists(folder);
    } catch (java.io.IOException kept) {
      // A folder of temporary files more.
    }
    System.exit(0);
  }
}
