package dev.blazon.runtime;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import org.jspecify.annotations.Nullable;

/** Tells a handler of its event and of its function, as Lambda's managed runtimes do. */
record InvocationContext(Invocation invocation, FunctionSettings settings, LambdaLogger logger)
    implements Context {
  @Override
  public String getAwsRequestId() {
    return invocation.requestId();
  }

  @Override
  public String getLogGroupName() {
    return settings.logGroup();
  }

  @Override
  public String getLogStreamName() {
    return settings.logStream();
  }

  @Override
  public String getFunctionName() {
    return settings.functionName();
  }

  @Override
  public String getFunctionVersion() {
    return settings.functionVersion();
  }

  @Override
  public String getInvokedFunctionArn() {
    return invocation.arn();
  }

  /** None: no app of a phone calls these functions by Cognito. */
  @Override
  public @Nullable CognitoIdentity getIdentity() {
    return null;
  }

  /** None: no app of a phone calls these functions by its SDK. */
  @Override
  public @Nullable ClientContext getClientContext() {
    return null;
  }

  /** Never less than none. */
  @Override
  public int getRemainingTimeInMillis() {
    long left = invocation.deadline() - System.currentTimeMillis();
    return Math.clamp(left, 0, Integer.MAX_VALUE);
  }

  @Override
  public int getMemoryLimitInMB() {
    return settings.memory();
  }

  @Override
  public LambdaLogger getLogger() {
    return logger;
  }
}
