package dev.blazon.functions.cli;

import dev.blazon.platform.Site;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Starts the command line {@code blazon}, and ends the process with its exit code. */
public final class Main {
  private Main() {}

  /**
   * Runs the command line, and ends the process with its exit code.
   *
   * @param arguments as {@code --help} tells
   */
  public static void main(String[] arguments) {
    // In UTF-8 whatever the locale: what is printed may be JSON.
    PrintWriter out = writer(new FileOutputStream(FileDescriptor.out));
    PrintWriter err = writer(new FileOutputStream(FileDescriptor.err));
    int code = Blazon.commandLine(Site.systemTime(), System.in, out, err).execute(arguments);
    out.flush();
    err.flush();
    System.exit(code);
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }
}
