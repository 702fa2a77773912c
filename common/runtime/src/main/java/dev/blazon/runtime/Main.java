package dev.blazon.runtime;

/**
 * Starts a Lambda function on a runtime of its own, as its {@code bootstrap} does. Environment
 * variables of Lambda's say which handler it has, and where the Runtime API is.
 */
public final class Main {
  private Main() {}

  /**
   * Runs until Lambda ends the process; it ends by itself where the handler cannot be made, or the
   * Runtime API is not there any more.
   */
  @SuppressWarnings("CatchAndPrintStackTrace") // There is nobody else to tell.
  public static void main(String[] none) {
    System.setProperty(BeforeFirstEvent.HOOKS_OF, BeforeFirstEvent.PACKAGE);
    int code = 1;
    try {
      FunctionSettings settings = new FunctionSettings(System.getenv());
      RuntimeClient api = new RuntimeClient(new HttpConnection(settings.runtimeApi()));
      code = new RuntimeLoop(settings, api, System.out).run();
    } catch (Throwable e) {
      e.printStackTrace();
    }
    // Threads of a handler's clients would keep the process.
    System.exit(code);
  }
}
