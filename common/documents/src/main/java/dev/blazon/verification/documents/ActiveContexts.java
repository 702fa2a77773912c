package dev.blazon.verification.documents;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.context.ActiveContext;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.json.JsonProvider;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import com.apicatalog.jsonld.processor.ProcessingRuntime;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Caches the JSON-LD contexts of the standard's versions as the library Titanium uses them: the
 * Context Processing Algorithm (JSON-LD 1.1 API, section 4.1) run once over each, in place of once
 * for each document. Those of extensions are not among them: some of them cannot stand alone.
 *
 * <p>What is handed out is shared by all threads. The processor copies an active context before it
 * adds a definition to it, and reads it otherwise; its one lazy part, the inverse context, is made
 * here.
 */
final class ActiveContexts {
  private static final ProcessingRuntime RUNTIME = ProcessingRuntime.of(options());

  /** The context of a document that names none. */
  static final ActiveContext INITIAL = new ActiveContext(RUNTIME);

  // Its keys are the addresses of those contexts, so that no stranger can make it grow.
  private static final Map<String, ActiveContext> PROCESSED = new ConcurrentHashMap<>();

  private ActiveContexts() {}

  /** The context at this address, processed; or empty where it is no version of the standard. */
  static Optional<ActiveContext> find(String url) {
    return Contexts.isV2(url) || Contexts.isV1(url)
        ? Optional.of(PROCESSED.computeIfAbsent(url, ActiveContexts::processed))
        : Optional.empty();
  }

  private static ActiveContext processed(String url) {
    try {
      ActiveContext context =
          INITIAL.newContext().create(JsonProvider.instance().createValue(url), null);
      context.createInverseContext();
      return context;
    } catch (JsonLdError e) {
      throw new IllegalStateException(url + " is in the bundle and is no JSON-LD context", e);
    }
  }

  private static JsonLdOptions options() {
    JsonLdOptions options = new JsonLdOptions(ActiveContexts::load);
    // The processor's own cache is not made for threads, and spares it no more than a look-up here.
    options.setContextCache(null);
    return options;
  }

  private static Document load(URI url, DocumentLoaderOptions options) throws JsonLdError {
    return Contexts.find(url.toString())
        .orElseThrow(() -> new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED));
  }
}
