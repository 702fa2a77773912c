package dev.blazon.tiers;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;

/**
 * A function for the test of SAM local: answers with the status that the service at {@code
 * AWS_ENDPOINT_URL} gave it.
 */
public final class HelloHandler implements RequestStreamHandler {

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    URI health = URI.create(System.getenv("AWS_ENDPOINT_URL") + "/_localstack/health");
    HttpURLConnection connection = (HttpURLConnection) health.toURL().openConnection();
    answer.write(
        "{\"statusCode\":200,\"body\":\"LocalStack says %d\"}"
            .formatted(connection.getResponseCode())
            .getBytes(UTF_8));
  }
}
