package dev.blazon.platform;

import java.util.Map;

/** The platform of a Lambda function, over variables that a test gives. */
public final class CloudPlatforms {
  private CloudPlatforms() {}

  /**
   * Makes one.
   *
   * @param variables as the function's environment would have them; each is asked for with {@link
   *     Map#get}
   */
  public static Platform over(Map<String, String> variables) {
    return new CloudPlatform(new Settings(variables));
  }
}
