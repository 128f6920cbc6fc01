package dev.lazyscope.graph.load.simulation;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.concurrency.AsyncioModel;
import dev.lazyscope.graph.load.nativemodel.concurrency.Clock;
import dev.lazyscope.graph.load.nativemodel.concurrency.ContextvarsModel;
import dev.lazyscope.graph.load.nativemodel.concurrency.FuturesModel;
import dev.lazyscope.graph.load.nativemodel.concurrency.OtherProcesses;
import dev.lazyscope.graph.load.nativemodel.concurrency.PoolModel;
import dev.lazyscope.graph.load.nativemodel.concurrency.QueueModel;
import dev.lazyscope.graph.load.nativemodel.concurrency.ThreadModel;
import dev.lazyscope.graph.load.nativemodel.concurrency.TimeModel;
import dev.lazyscope.graph.load.nativemodel.core.BuiltinsModel;
import dev.lazyscope.graph.load.nativemodel.data.BinasciiModel;
import dev.lazyscope.graph.load.nativemodel.data.CsvModel;
import dev.lazyscope.graph.load.nativemodel.data.ElementTreeModel;
import dev.lazyscope.graph.load.nativemodel.data.ExpatModel;
import dev.lazyscope.graph.load.nativemodel.data.JsonModel;
import dev.lazyscope.graph.load.nativemodel.data.ZlibModel;
import dev.lazyscope.graph.load.nativemodel.database.SqliteModel;
import dev.lazyscope.graph.load.nativemodel.digest.HashlibModel;
import dev.lazyscope.graph.load.nativemodel.digest.Sha2Model;
import dev.lazyscope.graph.load.nativemodel.file.IoModel;
import dev.lazyscope.graph.load.nativemodel.file.TempfileModel;
import dev.lazyscope.graph.load.nativemodel.foreign.CtypesModel;
import dev.lazyscope.graph.load.nativemodel.foreign.CtypesUtilModel;
import dev.lazyscope.graph.load.nativemodel.foreign.StructModel;
import dev.lazyscope.graph.load.nativemodel.framework.PydanticCoreModel;
import dev.lazyscope.graph.load.nativemodel.importing.BootstrapExternalModel;
import dev.lazyscope.graph.load.nativemodel.importing.BootstrapModel;
import dev.lazyscope.graph.load.nativemodel.importing.ImportlibMachineryModel;
import dev.lazyscope.graph.load.nativemodel.importing.MetadataModel;
import dev.lazyscope.graph.load.nativemodel.importing.PkgutilModel;
import dev.lazyscope.graph.load.nativemodel.library.AbcModel;
import dev.lazyscope.graph.load.nativemodel.library.AnnotationlibModel;
import dev.lazyscope.graph.load.nativemodel.library.CollectionsModel;
import dev.lazyscope.graph.load.nativemodel.library.CopyregModel;
import dev.lazyscope.graph.load.nativemodel.library.EnumModel;
import dev.lazyscope.graph.load.nativemodel.library.FunctoolsModel;
import dev.lazyscope.graph.load.nativemodel.library.InspectModel;
import dev.lazyscope.graph.load.nativemodel.library.ItertoolsModel;
import dev.lazyscope.graph.load.nativemodel.library.OpcodeModel;
import dev.lazyscope.graph.load.nativemodel.library.TypingModel;
import dev.lazyscope.graph.load.nativemodel.library.WarningsModel;
import dev.lazyscope.graph.load.nativemodel.library.WeakrefModel;
import dev.lazyscope.graph.load.nativemodel.moment.DatetimeModel;
import dev.lazyscope.graph.load.nativemodel.moment.ZoneinfoModel;
import dev.lazyscope.graph.load.nativemodel.number.MathModel;
import dev.lazyscope.graph.load.nativemodel.number.RandomModel;
import dev.lazyscope.graph.load.nativemodel.pickle.PickleModel;
import dev.lazyscope.graph.load.nativemodel.string.StringModel;
import dev.lazyscope.graph.load.nativemodel.syntax.AstModel;
import dev.lazyscope.graph.load.nativemodel.syntax.TokenizerModel;
import dev.lazyscope.graph.load.nativemodel.system.AtexitModel;
import dev.lazyscope.graph.load.nativemodel.system.GenericPathModel;
import dev.lazyscope.graph.load.nativemodel.system.ImportlibModel;
import dev.lazyscope.graph.load.nativemodel.system.ImportlibUtilModel;
import dev.lazyscope.graph.load.nativemodel.system.LocaleModel;
import dev.lazyscope.graph.load.nativemodel.system.PosixModel;
import dev.lazyscope.graph.load.nativemodel.system.PosixPathModel;
import dev.lazyscope.graph.load.nativemodel.system.SysModel;
import dev.lazyscope.graph.load.nativemodel.system.ZipfileModel;
import dev.lazyscope.graph.load.nativemodel.text.CjkCodecsModel;
import dev.lazyscope.graph.load.nativemodel.text.CodecsModel;
import dev.lazyscope.graph.load.nativemodel.text.GettextModel;
import dev.lazyscope.graph.load.nativemodel.text.LinecacheModel;
import dev.lazyscope.graph.load.nativemodel.text.RegexModel;
import dev.lazyscope.graph.load.nativemodel.text.SocketModel;
import dev.lazyscope.graph.load.nativemodel.text.SuggestionsModel;
import dev.lazyscope.graph.load.nativemodel.text.TracebackModel;
import dev.lazyscope.graph.load.nativemodel.text.UnicodeModel;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayList;
import java.util.List;

/// All models. A new one is one class and one line here.
final class NativeModels {
  private NativeModels() {}

  static List<NativeModel> all() {
    List<NativeModel> models = new ArrayList<>(CjkCodecsModel.all());
    models.addAll(JsonModel.all());
    models.addAll(concurrent());
    models.addAll(single());
    return models;
  }

  /// Those that look at one clock.
  private static List<NativeModel> concurrent() {
    Clock clock = new Clock();
    List<NativeModel> models = new ArrayList<>(AsyncioModel.all(clock));
    models.add(new ThreadModel(clock));
    models.add(new QueueModel(clock));
    models.addAll(TimeModel.all(clock));
    models.add(new DatetimeModel(() -> clock.reading(Value.Epoch.UNIX, 1e6)));
    models.add(new FuturesModel());
    models.add(new PoolModel());
    models.addAll(OtherProcesses.all());
    models.add(new ContextvarsModel());
    return models;
  }

  private static List<NativeModel> single() {
    return List.of(
        new BuiltinsModel(),
        new AbcModel(),
        new AstModel(),
        new CollectionsModel(),
        new CopyregModel(),
        new OpcodeModel(),
        new EnumModel(),
        new FunctoolsModel(),
        new GettextModel(),
        new InspectModel(),
        new ItertoolsModel(),
        new MathModel(),
        new RandomModel(),
        new StringModel(),
        new RegexModel(),
        new TypingModel(),
        new AnnotationlibModel(),
        new WarningsModel(),
        new WeakrefModel(),
        new ZoneinfoModel(),
        new PydanticCoreModel(),
        new AtexitModel(),
        new LocaleModel(),
        new CodecsModel(),
        new LinecacheModel(),
        new SuggestionsModel(),
        new TracebackModel(),
        new SocketModel(),
        new CsvModel(),
        new CtypesModel(),
        new CtypesUtilModel(),
        new StructModel(),
        new PickleModel(),
        new ZlibModel(),
        new BinasciiModel(),
        new ExpatModel(),
        new ElementTreeModel(),
        new HashlibModel(),
        new Sha2Model(),
        new SqliteModel(),
        new GenericPathModel(),
        new ImportlibModel(),
        new ImportlibMachineryModel(),
        new BootstrapModel(),
        new BootstrapExternalModel(),
        new ImportlibUtilModel(),
        new IoModel(),
        new TempfileModel(),
        new MetadataModel(),
        new PkgutilModel(),
        new ZipfileModel(),
        new PosixModel(),
        new PosixPathModel(),
        new SysModel(),
        new TokenizerModel(),
        new UnicodeModel());
  }
}
