package dev.blazon.template;

import java.nio.file.Path;

/**
 * Turns a SAM template into the CloudFormation template that is deployed, for tests of the
 * template.
 */
@FunctionalInterface
interface SamTransform {

  /**
   * Transforms a template.
   *
   * @param template a SAM template in YAML
   * @return the CloudFormation template, as JSON
   */
  String transform(Path template);
}
