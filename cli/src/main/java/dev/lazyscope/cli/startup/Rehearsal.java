package dev.lazyscope.cli.startup;

import dev.lazyscope.cli.Main;
import dev.lazyscope.cli.world.World;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Runs the usual commands once over a small project, output and all, while the launcher records
/// which classes that loads: they are ready at the next start (JEP 483).
final class Rehearsal {
  private static final List<List<String>> SMALL =
      List.of(List.of("explain"), List.of("graph", "--format=json"), List.of("graph", "--quiet"));

  /// Of the standard library what programs often load.
  private static final String LIBRARY =
      "argparse, asyncio, collections, contextlib, csv, dataclasses, datetime, decimal,"
          + " email.message, enum, functools, hashlib, http.client, importlib.metadata, inspect, io,"
          + " itertools, json, logging, math, os, pathlib, random, re, shutil, sqlite3, string,"
          + " struct, subprocess, tempfile, threading, time, typing, unittest, urllib.request, uuid,"
          + " xml.etree.ElementTree, zipfile";

  private static final List<List<String>> WHOLE =
      List.of(
          List.of("advise"),
          List.of("advise", "--format=json"),
          List.of("simulate"),
          List.of("simulate", "-c=import " + LIBRARY),
          List.of("cycles"),
          List.of("explain"),
          List.of("graph", "--format=json"));

  private Rehearsal() {}

  /// The arguments are `small`, `whole` or `report`, a folder to write into, the project, and what
  /// else each command shall be given.
  public static void main(String[] arguments) {
    Main main = new Main(World.ofProcess());
    for (List<String> command : commands(arguments[0], arguments[1])) {
      main.run(command.getFirst(), "--help");
      main.run(
          Stream.concat(command.stream(), Arrays.stream(arguments).skip(2)).toArray(String[]::new));
    }
  }

  private static List<List<String>> commands(String which, String folder) {
    return switch (which) {
      case "small" -> SMALL;
      case "report" -> List.of(List.of("report", "--output=" + folder));
      default -> WHOLE;
    };
  }
}
