package dev.blazon.store.dynamodb;

import dev.blazon.aws.AwsAnswer;
import dev.blazon.aws.AwsFailure;
import dev.blazon.aws.AwsRequest;
import dev.blazon.aws.AwsService;
import dev.blazon.aws.ErrorCodes;
import java.util.Map;
import java.util.zip.CRC32;

/** Makes requests of DynamoDB's JSON protocol, and tells its good answers from the others. */
final class LightRequests {
  private static final String VERSION = "DynamoDB_20120810.";

  private LightRequests() {}

  static AwsRequest of(String operation, byte[] body) {
    return new AwsRequest(
        "POST",
        "/",
        Map.of("Content-Type", "application/x-amz-json-1.0", "X-Amz-Target", VERSION + operation),
        body);
  }

  /** Reads answers that have come as they were sent, and say that it was done. */
  static <T> AwsService.Reading<T> good(AwsService.Reading<T> read) {
    return answer -> read.of(good(answer));
  }

  private static AwsAnswer good(AwsAnswer answer) {
    String crc = answer.header("x-amz-crc32");
    if (crc != null && !crc.equals(Long.toString(crc(answer.body())))) {
      throw AwsFailure.garbled("DynamoDB's answer has another checksum", null);
    }
    if (!answer.isSuccess()) {
      DynamoDbJson.Fault fault = DynamoDbJson.fault(answer.body());
      throw ErrorCodes.of(answer, fault.code(), fault.message());
    }
    return answer;
  }

  private static long crc(byte[] body) {
    CRC32 crc = new CRC32();
    crc.update(body);
    return crc.getValue();
  }
}
