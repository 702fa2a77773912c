package dev.blazon.aws;

import java.util.Map;

/**
 * A request to a service of AWS, unsigned.
 *
 * @param method the method of HTTP
 * @param path the path as it is sent, encoded
 * @param headers by name, without {@code Host}
 * @param body the bytes; empty for none
 */
public record AwsRequest(String method, String path, Map<String, String> headers, byte[] body) {}
