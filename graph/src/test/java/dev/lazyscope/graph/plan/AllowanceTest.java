package dev.lazyscope.graph.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AllowanceTest {
  private static final Duration NOTHING = Duration.ZERO;

  @Test
  void whatOnePlanTookIsMissingForTheNext() {
    long taken = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    Allowance whole = new Allowance(Duration.ofNanos(3 * taken));

    Allowance first = whole.part(NOTHING);
    first.measure();
    assertThat(first.isSpent()).as("it may take half").isFalse();
    first.settle();
    Allowance second = whole.part(NOTHING);
    second.measure();
    assertThat(second.isSpent()).as("it may take half of the rest").isTrue();
  }

  @Test
  void whatIsLeftIsForTheNext() {
    long taken = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    Allowance whole = new Allowance(Duration.ofNanos(3 * taken));

    Allowance first = whole.rest();
    first.measure();
    assertThat(first.isSpent()).as("it may take all").isFalse();
    first.settle();
    Allowance second = whole.rest();
    second.measure();
    assertThat(second.isSpent()).as("it may take the rest").isFalse();
    second.settle();
    Allowance third = whole.rest();
    third.measure();
    assertThat(third.isSpent()).as("nothing is left").isTrue();
  }

  @Test
  void eachPlanGetsSomething() {
    Allowance whole = new Allowance(NOTHING);

    Allowance part = whole.part(Duration.ofMinutes(10));
    part.measure();

    assertThat(part.isSpent()).isFalse();
  }
}
