package dev.blazon.functions.local.template;

import dev.blazon.functions.local.template.Template.Resource;
import java.util.Optional;

/**
 * The function that has the messages of an SQS queue in the template.
 *
 * @param function its logical id
 * @param receives how often it gets a message with which it fails, before that is given up: the
 *     queue's {@code maxReceiveCount}
 */
public record QueueReader(String function, int receives) {
  private static final String ARN = ".Arn";

  /**
   * Finds who reads a queue; empty where no function does.
   *
   * @param arn what the template names the queue by, such as {@code DeliveryQueue.Arn}
   */
  static Optional<QueueReader> of(String arn, Template template) {
    return template
        .resources("AWS::Serverless::Function")
        .filter(
            function ->
                Deployment.events(function, "SQS")
                    .flatMap(event -> event.text("Properties", "Queue").stream())
                    .anyMatch(arn::equals))
        .findFirst()
        .map(Resource::id)
        .map(function -> new QueueReader(function, receives(arn, template)));
  }

  private static int receives(String arn, Template template) {
    return template
        .resource(arn.substring(0, arn.length() - ARN.length()))
        .text("RedrivePolicy", "maxReceiveCount")
        .map(Integer::parseInt)
        .orElseThrow(() -> new IllegalArgumentException(arn + " gives nothing up"));
  }
}
