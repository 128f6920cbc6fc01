package dev.lazyscope.cli.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WorkersTest {
  @Test
  void outcomesAreToldInOrderHoweverWorkEnds() {
    CountDownLatch second = new CountDownLatch(1);
    List<Integer> told = new ArrayList<>();
    new Workers<>(2, AtomicInteger::new)
        .each(
            List.of(1, 2, 3),
            (own, number) -> {
              if (number == 1) {
                await(second);
              } else {
                second.countDown();
              }
              return number * 10;
            },
            (number, outcome) -> told.add(number + outcome.get()));
    assertThat(told).containsExactly(11, 22, 33);
  }

  @Test
  void noToolIsUsedByTwoThreadsAtOnce() {
    AtomicInteger made = new AtomicInteger();
    new Workers<>(
            2,
            () -> {
              made.incrementAndGet();
              return new AtomicInteger();
            })
        .each(
            List.of(1, 2, 3, 4, 5, 6),
            (own, number) -> own.incrementAndGet() - own.getAndDecrement(),
            (number, outcome) -> assertThat(outcome.get()).isZero());
    assertThat(made).hasValueBetween(1, 2);
  }

  @Test
  void whatTheWorkThrewIsThrownWhereItsOutcomeIsAskedFor() {
    new Workers<>(2, AtomicInteger::new)
        .each(
            List.of(0, 1),
            (own, number) -> 1 / number,
            (number, outcome) -> {
              if (number == 0) {
                assertThatThrownBy(outcome::get).isInstanceOf(ArithmeticException.class);
              } else {
                assertThat(outcome.get()).isEqualTo(1);
              }
            });
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
