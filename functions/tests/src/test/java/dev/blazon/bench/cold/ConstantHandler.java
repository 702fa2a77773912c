package dev.blazon.bench.cold;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Lambda function that does nothing: it answers the same whatever it is given, without looking. Its
 * cold start is the floor below which no function on AWS's own runtime can come.
 */
public final class ConstantHandler implements RequestStreamHandler {
  static final String ANSWER = "{\"statusCode\":200}";

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    output.write(ANSWER.getBytes(US_ASCII));
  }
}
