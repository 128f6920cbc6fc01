package dev.lazyscope.analyzer.name;

import static dev.lazyscope.analyzer.summary.EffectKind.*;

import dev.lazyscope.analyzer.summary.EffectKind;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// What functions and objects of the standard library do to the world when called or assigned, from
/// its documentation (docs.python.org/3/library). `()` stands for the value of a call.
public final class EffectTable {
  /// Called functions and methods.
  public static final Map<String, EffectKind> CALLS = new HashMap<>();

  /// Methods that do the same whatever they are called on, hence unlikely names only.
  public static final Map<String, EffectKind> METHODS = new HashMap<>();

  /// Builtin functions.
  public static final Map<String, EffectKind> BUILTINS = new HashMap<>();

  /// Objects that are changed by assignment, `del` or a method that changes a container.
  public static final Map<String, EffectKind> STATE = new HashMap<>();

  /// Functions whose result may be dropped and that nevertheless change nothing outside.
  public static final Set<String> HARMLESS =
      Set.of("sys.intern", "logging.getLogger", "gc.collect", "typing.reveal_type");

  /// Methods that change a container.
  public static final Set<String> MUTATORS =
      Set.of(
          "append",
          "add",
          "insert",
          "extend",
          "update",
          "setdefault",
          "pop",
          "popitem",
          "remove",
          "discard",
          "clear",
          "sort",
          "reverse",
          "appendleft",
          "__setitem__",
          "__delitem__");

  private EffectTable() {}

  static {
    put(CALLS, ATEXIT_REGISTER, "atexit.register atexit.unregister weakref.finalize");
    put(CALLS, SIGNAL_HANDLER, "signal.signal signal.setitimer signal.alarm signal.set_wakeup_fd");
    put(CALLS, SIGNAL_HANDLER, "signal.siginterrupt signal.pthread_sigmask faulthandler.enable");
    put(CALLS, SIGNAL_HANDLER, "faulthandler.register faulthandler.dump_traceback_later");
    put(CALLS, CODEC_REGISTER, "codecs.register codecs.register_error");
    put(CALLS, COPYREG_REGISTER, "copyreg.pickle copyreg.constructor copyreg.add_extension");
    put(CALLS, LOGGING_CONFIG, "logging.basicConfig logging.addLevelName logging.disable");
    put(CALLS, LOGGING_CONFIG, "logging.setLoggerClass logging.setLogRecordFactory");
    put(CALLS, LOGGING_CONFIG, "logging.captureWarnings logging.config.dictConfig");
    put(CALLS, LOGGING_CONFIG, "logging.config.fileConfig logging.config.listen");
    put(CALLS, LOGGING_CONFIG, "logging.getLogger().setLevel logging.getLogger().addHandler");
    put(CALLS, LOGGING_CONFIG, "logging.getLogger().addFilter logging.getLogger().removeHandler");
    put(CALLS, LOGGING_CONFIG, "logging.root.setLevel logging.root.addHandler");
    put(CALLS, WARNING_FILTER, "warnings.filterwarnings warnings.simplefilter");
    put(CALLS, WARNING_FILTER, "warnings.resetwarnings");
    put(CALLS, WARN, "warnings.warn warnings.warn_explicit warnings._deprecated");
    put(CALLS, ENVIRONMENT, "os.putenv os.unsetenv os.environ.clear os.environb.update");
    put(CALLS, PROCESS_STATE, "os.chdir os.fchdir os.umask os.nice os.setsid os.setpgid os.setuid");
    put(CALLS, PROCESS_STATE, "os.setgid os.chroot os.sched_setaffinity resource.setrlimit");
    put(CALLS, PROCESS_STATE, "time.tzset os.setpriority os.dup2 os.close os.register_at_fork");
    put(CALLS, INTERPRETER_STATE, "sys.setrecursionlimit sys.setswitchinterval sys.settrace");
    put(CALLS, INTERPRETER_STATE, "sys.setprofile sys.addaudithook sys.set_int_max_str_digits");
    put(CALLS, INTERPRETER_STATE, "sys.set_asyncgen_hooks sys.setdlopenflags");
    put(CALLS, INTERPRETER_STATE, "sys.set_lazy_imports sys.set_lazy_imports_filter");
    put(CALLS, INTERPRETER_STATE, "threading.settrace threading.setprofile threading.stack_size");
    put(CALLS, INTERPRETER_STATE, "gc.disable gc.enable gc.freeze gc.set_threshold gc.set_debug");
    put(CALLS, INTERPRETER_STATE, "socket.setdefaulttimeout decimal.setcontext mimetypes.init");
    put(CALLS, INTERPRETER_STATE, "mimetypes.add_type csv.register_dialect csv.field_size_limit");
    put(CALLS, INTERPRETER_STATE, "sqlite3.register_adapter sqlite3.register_converter");
    put(CALLS, INTERPRETER_STATE, "tracemalloc.start linecache.clearcache sys.stdout.reconfigure");
    put(
        CALLS,
        INTERPRETER_STATE,
        "sys.stderr.reconfigure xml.etree.ElementTree.register_namespace");
    put(CALLS, INTERPRETER_STATE, "webbrowser.register shutil.register_archive_format");
    put(CALLS, INTERPRETER_STATE, "readline.set_completer readline.parse_and_bind");
    put(CALLS, SYS_PATH, "site.addsitedir site.main");
    put(CALLS, SYS_MODULES, "importlib.reload imp.reload");
    put(CALLS, IMPORT_HOOK, "importlib.invalidate_caches");
    put(CALLS, LOCALE, "locale.setlocale gettext.install gettext.bindtextdomain");
    put(CALLS, LOCALE, "gettext.textdomain locale.bindtextdomain gettext.translation().install");
    put(CALLS, START_METHOD, "multiprocessing.set_start_method multiprocessing.set_executable");
    put(CALLS, START_METHOD, "multiprocessing.freeze_support");
    put(CALLS, START_METHOD, "multiprocessing.set_forkserver_preload");
    put(CALLS, EVENT_LOOP, "asyncio.set_event_loop_policy asyncio.set_event_loop asyncio.run");
    put(CALLS, EVENT_LOOP, "asyncio.new_event_loop asyncio.get_event_loop().run_until_complete");
    put(CALLS, FILE_READ, "os.listdir os.scandir os.walk glob.glob glob.iglob os.readlink");
    put(CALLS, FILE_READ, "linecache.getlines linecache.getline");
    put(CALLS, FILE_READ, "pkgutil.get_data importlib.resources.read_text pkgutil.iter_modules");
    put(CALLS, FILE_READ, "importlib.resources.read_binary importlib.resources.open_text");
    put(CALLS, FILE_READ, "importlib.metadata.version");
    put(CALLS, ENTRY_POINTS, "importlib.metadata.entry_points");
    put(CALLS, FILE_READ, "importlib.metadata.metadata importlib.metadata.distribution");
    put(CALLS, FILE_READ, "pkgutil.walk_packages zipfile.ZipFile tarfile.open gzip.open");
    put(CALLS, FILE_WRITE, "os.makedirs os.mkdir os.remove os.unlink os.rename os.replace");
    put(CALLS, FILE_WRITE, "os.rmdir os.symlink os.link os.chmod os.chown os.utime os.mkfifo");
    put(CALLS, FILE_WRITE, "os.truncate shutil.rmtree shutil.copy shutil.copyfile shutil.move");
    put(CALLS, FILE_WRITE, "shutil.copytree shutil.copy2 tempfile.mkdtemp tempfile.mkstemp");
    put(CALLS, FILE_WRITE, "tempfile.NamedTemporaryFile tempfile.TemporaryDirectory");
    put(CALLS, FILE_WRITE, "pathlib.Path().mkdir pathlib.Path().touch pathlib.Path().unlink");
    put(CALLS, FILE_WRITE, "sqlite3.connect shelve.open dbm.open tempfile.TemporaryFile");
    put(CALLS, NETWORK, "socket.socket socket.create_connection socket.create_server");
    put(CALLS, NETWORK, "socket.getaddrinfo socket.gethostbyname socket.gethostbyaddr");
    put(CALLS, NETWORK, "socket.getfqdn urllib.request.urlopen urllib.request.urlretrieve");
    put(CALLS, NETWORK, "urllib.request.install_opener http.client.HTTPConnection");
    put(CALLS, NETWORK, "http.client.HTTPSConnection ftplib.FTP smtplib.SMTP smtplib.SMTP_SSL");
    put(CALLS, NETWORK, "imaplib.IMAP4 poplib.POP3 xmlrpc.client.ServerProxy socket.socketpair");
    put(CALLS, SUBPROCESS, "subprocess.run subprocess.Popen subprocess.call os.system os.popen");
    put(CALLS, SUBPROCESS, "subprocess.check_call subprocess.check_output subprocess.getoutput");
    put(CALLS, SUBPROCESS, "subprocess.getstatusoutput os.fork os.forkpty os.posix_spawn");
    put(CALLS, SUBPROCESS, "os.execv os.execve os.execvp os.spawnv os.startfile pty.spawn");
    put(CALLS, SUBPROCESS, "multiprocessing.Process().start multiprocessing.Pool webbrowser.open");
    put(CALLS, SUBPROCESS, "multiprocessing.Manager concurrent.futures.ProcessPoolExecutor");
    put(CALLS, THREAD_START, "threading.Thread().start threading.Timer().start");
    put(CALLS, THREAD_START, "_thread.start_new_thread _thread.start_joinable_thread");
    put(CALLS, NATIVE_LIBRARY, "ctypes.CDLL ctypes.WinDLL ctypes.OleDLL ctypes.PyDLL");
    put(
        CALLS,
        NATIVE_LIBRARY,
        "ctypes.cdll.LoadLibrary ctypes.windll.LoadLibrary os.add_dll_directory");
    put(CALLS, NATIVE_LIBRARY, "ctypes.util.find_library");
    put(CALLS, OUTPUT, "sys.stdout.write sys.stderr.write sys.stdout.flush sys.stderr.flush");
    put(CALLS, OUTPUT, "pprint.pprint traceback.print_exc traceback.print_stack os.write");
    put(CALLS, OUTPUT, "logging.info logging.warning logging.error logging.debug logging.critical");
    put(CALLS, OUTPUT, "logging.exception logging.log sys.stdout.buffer.write builtins.print");
    put(CALLS, INPUT, "sys.stdin.read sys.stdin.readline getpass.getpass pdb.set_trace");
    put(CALLS, SLEEP, "time.sleep");
    put(CALLS, RANDOM_SEED, "random.seed random.setstate");
    put(CALLS, EXEC, "runpy.run_path runpy.run_module code.interact builtins.exec builtins.eval");
    put(CALLS, EXIT, "sys.exit os._exit os.abort os.kill os.killpg");
    put(CALLS, NAMESPACE_READ, "inspect.getmembers inspect.getmembers_static");

    put(METHODS, FILE_READ, "read_text read_bytes");
    put(METHODS, FILE_WRITE, "write_text write_bytes");

    put(BUILTINS, OUTPUT, "print");
    put(BUILTINS, INPUT, "input breakpoint raw_input");
    put(BUILTINS, EXEC, "exec eval execfile");
    put(BUILTINS, EXIT, "exit quit");

    put(STATE, ENVIRONMENT, "os.environ os.environb");
    put(STATE, SYS_PATH, "sys.path sys.path_importer_cache");
    put(STATE, SYS_MODULES, "sys.modules");
    put(STATE, IMPORT_HOOK, "sys.meta_path sys.path_hooks builtins.__import__");
    put(STATE, INTERPRETER_STATE, "sys.argv sys.flags sys.excepthook sys.displayhook sys.stdout");
    put(
        STATE,
        INTERPRETER_STATE,
        "sys.stderr sys.stdin sys.dont_write_bytecode sys.tracebacklimit");
    put(STATE, INTERPRETER_STATE, "sys.unraisablehook sys.ps1 sys.ps2 threading.excepthook");
    put(STATE, INTERPRETER_STATE, "sys.breakpointhook sys.last_value mimetypes.types_map");
    put(STATE, WARNING_FILTER, "warnings.filters warnings.showwarning warnings.formatwarning");
    put(STATE, LOGGING_CONFIG, "logging.root logging.lastResort logging.raiseExceptions");
    put(STATE, COPYREG_REGISTER, "copyreg.dispatch_table");
  }

  private static void put(Map<String, EffectKind> table, EffectKind kind, String names) {
    for (String name : names.split(" ")) {
      table.put(name, kind);
    }
  }
}
