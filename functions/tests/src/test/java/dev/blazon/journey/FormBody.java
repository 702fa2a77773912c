package dev.blazon.journey;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes a request body of {@code multipart/form-data} for tests of the local server. */
public final class FormBody {
  /** Its media type, with the boundary. */
  public static final String TYPE = "multipart/form-data; boundary=b0undary";

  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  /** With one more field. */
  public FormBody with(String name, String text) {
    return part("name=\"" + name + "\"", text.getBytes(StandardCharsets.UTF_8));
  }

  /** With one more file. */
  public FormBody with(String name, String mediaType, byte[] file) {
    return part("name=\"" + name + "\"; filename=\"file\"\r\nContent-Type: " + mediaType, file);
  }

  /** All of it, as it is sent. */
  public byte[] bytes() {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(body.toByteArray());
    whole.writeBytes("--b0undary--\r\n".getBytes(StandardCharsets.UTF_8));
    return whole.toByteArray();
  }

  private FormBody part(String disposition, byte[] content) {
    String start = "--b0undary\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n";
    body.writeBytes(start.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    return this;
  }
}
