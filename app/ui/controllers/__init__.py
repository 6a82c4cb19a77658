"""The objects that the screens are bound to: each is one part of the state and what may be done with it."""

from app.ui.controllers.appearance import AppearanceController
from app.ui.controllers.attempt import AttemptController
from app.ui.controllers.class_grid import ClassGridModel
from app.ui.controllers.class_pupils import ClassPupilsController
from app.ui.controllers.class_report import ClassReportController
from app.ui.controllers.exchange import ExchangeController
from app.ui.controllers.for_teacher import ForTeacherController
from app.ui.controllers.ladder import LadderController
from app.ui.controllers.page_preview import PagePreview
from app.ui.controllers.printing import PrintController
from app.ui.controllers.profiles import ProfilesController
from app.ui.controllers.quantity_marks import QuantityMarks
from app.ui.controllers.records_trouble import RecordsTroubleController
from app.ui.controllers.rows import RowsModel
from app.ui.controllers.settings import SettingsController
from app.ui.controllers.settings_about import AboutController
from app.ui.controllers.settings_data import DataController
from app.ui.controllers.settings_packs import PacksController
from app.ui.controllers.settings_self_test import SelfTestController
from app.ui.controllers.settings_solver import SolverController
from app.ui.controllers.similar import SimilarController
from app.ui.controllers.solution import SolutionView
from app.ui.controllers.speech import SpeechController
from app.ui.controllers.teacher import TeacherController
from app.ui.controllers.todays_set import TodaysSetController
from app.ui.controllers.trying import TryingController
from app.ui.controllers.tutor import TutorController
from app.ui.controllers.worksheet_variants import VariantsController
from app.ui.controllers.worksheets import WorksheetsController

__all__ = [
    "AboutController",
    "AppearanceController",
    "AttemptController",
    "ClassGridModel",
    "ClassPupilsController",
    "ClassReportController",
    "DataController",
    "ExchangeController",
    "ForTeacherController",
    "LadderController",
    "PacksController",
    "PagePreview",
    "PrintController",
    "ProfilesController",
    "QuantityMarks",
    "RecordsTroubleController",
    "RowsModel",
    "SelfTestController",
    "SettingsController",
    "SimilarController",
    "SolutionView",
    "SolverController",
    "SpeechController",
    "TeacherController",
    "TodaysSetController",
    "TryingController",
    "TutorController",
    "VariantsController",
    "WorksheetsController",
]
