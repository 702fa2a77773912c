package dev.blazon.functions.verify;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.baking.Baking;
import dev.blazon.baking.ImageFormat;
import dev.blazon.http.Problem;
import dev.blazon.http.ProblemException;
import dev.blazon.http.Request;
import dev.blazon.json.Form;
import dev.blazon.verification.Question;
import dev.blazon.verification.VerificationInput;
import java.util.List;

/**
 * The badges that one request to {@code POST /v1/verify} asks to verify, up to a hundred, each with
 * the recipient that it should have.
 *
 * @param all at least one question
 * @param alone whether it is one that stands by itself, rather than in a list
 */
record Questions(List<Question> all, boolean alone) {
  private static final int MOST = 100;

  /**
   * Reads a request: an image, a form, or JSON.
   *
   * @throws dev.blazon.http.ProblemException 400, 413 or 415
   * @throws dev.blazon.json.InvalidInput where members are not what they have to be
   */
  static Questions read(Request request) {
    if (ImageFormat.of(request.mediaType()).isPresent()) {
      byte[] image = request.bodyWithin(Baking.MAX_BYTES);
      return one(new Question(VerificationInput.ofImage(image), Recipients.of(request.query())));
    }
    refuseRecipient(request);
    if (request.mediaType().equals("multipart/form-data")) {
      return one(WebForm.read(request));
    }
    JsonNode body = request.jsonWithImages();
    return body.has("badges")
        ? new Questions(Form.read(body, Questions::many), false)
        : one(Form.read(body, QuestionForm::read));
  }

  /** Whoever asks whose a badge is must not be answered as if they had not asked. */
  private static void refuseRecipient(Request request) {
    if (Recipients.of(request.query()) != null) {
      throw new ProblemException(
          Problem.invalidQuery(
              "The parameters email, url and telephone go with an image; of anything else the body"
                  + " says whose it should be."));
    }
  }

  private static Questions one(Question question) {
    return new Questions(List.of(question), true);
  }

  private static List<Question> many(Form form) {
    List<Question> questions = form.objects("badges", MOST, QuestionForm::read);
    if (questions.isEmpty()) {
      form.fault("badges", "has to be a list of 1 to " + MOST + " badges");
    }
    return questions;
  }
}
