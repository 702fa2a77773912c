package dev.blazon.aws;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.crt.http.HttpException;
import software.amazon.awssdk.crt.http.HttpHeader;
import software.amazon.awssdk.crt.http.HttpStream;
import software.amazon.awssdk.crt.http.HttpStreamResponseHandler;

/** Gathers an answer as it comes in, on the native client's thread. */
final class Answering implements HttpStreamResponseHandler {
  private final CompletableFuture<AwsAnswer> answer = new CompletableFuture<>();
  private final Map<String, String> headers = new HashMap<>();
  private final ByteArrayOutputStream body = new ByteArrayOutputStream(4_096);

  /** Complete when all of it is there, or none will come. */
  CompletableFuture<AwsAnswer> answer() {
    return answer;
  }

  @Override
  public void onResponseHeaders(
      HttpStream stream, int status, int blockType, HttpHeader[] nextHeaders) {
    // Of a header that is there twice, which no service sends, the last one counts.
    for (HttpHeader header : nextHeaders) {
      headers.put(header.getName().toLowerCase(Locale.ROOT), header.getValue());
    }
  }

  @Override
  public int onResponseBody(HttpStream stream, byte[] bytes) {
    body.writeBytes(bytes);
    return bytes.length;
  }

  @Override
  public void onResponseComplete(HttpStream stream, int errorCode) {
    if (errorCode == 0) {
      answer.complete(new AwsAnswer(stream.getResponseStatusCode(), headers, body.toByteArray()));
    } else {
      answer.completeExceptionally(new HttpException(errorCode));
    }
  }
}
