package dev.lazyscope.report.remark;

import dev.lazyscope.report.remark.Remark.Spot;
import java.util.List;
import java.util.stream.Collectors;

/// Remarks as workflow commands of GitHub: `::warning file=…,line=…,col=…,title=…::message`.
public final class RemarkGithub {
  private RemarkGithub() {}

  public static String of(List<Remark> remarks) {
    return remarks.stream().map(RemarkGithub::line).collect(Collectors.joining());
  }

  private static String line(Remark remark) {
    Spot spot = remark.spot();
    return "::%s file=%s,line=%d,col=%d,title=%s::%s\n"
        .formatted(
            remark.level().github(),
            property(spot.file()),
            Math.max(1, spot.place().line()),
            Math.max(1, spot.place().column()),
            property("lazyscope: " + remark.rule().id()),
            data(message(remark)));
  }

  private static String message(Remark remark) {
    StringBuilder text = new StringBuilder(remark.message());
    for (Spot spot : remark.related()) {
      text.append("\n%s:%d: %s".formatted(spot.file(), spot.place().line(), spot.text()));
    }
    return text.toString();
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
